// Lets the nth call that writes under one folder fail, in every process that is started with it: LD_PRELOAD=shim.so,
// SHIM_UNDER=the folder, SHIM_CONTROL=a file of four numbers that all of them share. Linux only.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

// From call number `from` on, `many` calls fail with `code`; 0: none.
struct control {
  long seen;
  long from;
  long many;
  long code;
  long failed;
};

static struct control *control;
static const char *under;

__attribute__((constructor)) static void begin(void) {
  under = getenv("SHIM_UNDER");
  const char *path = getenv("SHIM_CONTROL");
  int (*really)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int fd = path == NULL ? -1 : really(path, O_RDWR);
  if (under == NULL || fd < 0) return;
  void *at = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (at != MAP_FAILED) control = at;
  close(fd);
}

static int fails(void) {
  long n = __atomic_add_fetch(&control->seen, 1, __ATOMIC_SEQ_CST);
  if (control->from == 0 || n < control->from || n >= control->from + control->many) return 0;
  __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = (int)control->code;
  return 1;
}

static int is_under(const char *path) {
  return control != NULL && path != NULL && strncmp(path, under, strlen(under)) == 0;
}

// A server names its files from its own folder on.
static int path_fails(int folder, const char *path) {
  char whole[4096];
  if (control == NULL || path == NULL) return 0;
  if (path[0] == '/') return is_under(path) && fails();
  char link[64];
  if (folder == AT_FDCWD) snprintf(link, sizeof link, "/proc/self/cwd");
  else snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t n = readlink(link, whole, sizeof whole - 1);
  if (n < 0) return 0;
  whole[n] = 0;
  return is_under(whole) && fails();
}

static int file_fails(int fd) {
  char link[64], whole[4096];
  if (control == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, whole, sizeof whole - 1);
  if (n < 0) return 0;
  whole[n] = 0;
  return is_under(whole) && fails();
}

#define REALLY(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPENS(name)                                                      \
  int name(const char *path, int flags, ...) {                           \
    va_list more;                                                        \
    va_start(more, flags);                                               \
    mode_t mode = va_arg(more, mode_t);                                  \
    va_end(more);                                                        \
    if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 && path_fails(AT_FDCWD, path)) return -1; \
    return ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name))(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)

ssize_t write(int fd, const void *from, size_t n) {
  return file_fails(fd) ? -1 : REALLY(write)(fd, from, n);
}
ssize_t writev(int fd, const struct iovec *from, int n) {
  return file_fails(fd) ? -1 : REALLY(writev)(fd, from, n);
}
ssize_t pwrite(int fd, const void *from, size_t n, off_t at) {
  return file_fails(fd) ? -1 : REALLY(pwrite)(fd, from, n, at);
}
ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at) {
  return file_fails(fd) ? -1 : REALLY(pwrite64)(fd, from, n, at);
}
ssize_t pwritev(int fd, const struct iovec *from, int n, off_t at) {
  return file_fails(fd) ? -1 : REALLY(pwritev)(fd, from, n, at);
}
ssize_t pwritev64(int fd, const struct iovec *from, int n, off64_t at) {
  return file_fails(fd) ? -1 : REALLY(pwritev64)(fd, from, n, at);
}
int fsync(int fd) { return file_fails(fd) ? -1 : REALLY(fsync)(fd); }
int fdatasync(int fd) { return file_fails(fd) ? -1 : REALLY(fdatasync)(fd); }
int ftruncate(int fd, off_t n) { return file_fails(fd) ? -1 : REALLY(ftruncate)(fd, n); }
int ftruncate64(int fd, off64_t n) { return file_fails(fd) ? -1 : REALLY(ftruncate64)(fd, n); }
int fallocate(int fd, int mode, off_t at, off_t n) {
  return file_fails(fd) ? -1 : REALLY(fallocate)(fd, mode, at, n);
}
// These answer the number of what went wrong.
int posix_fallocate(int fd, off_t at, off_t n) {
  return file_fails(fd) ? errno : REALLY(posix_fallocate)(fd, at, n);
}
int posix_fallocate64(int fd, off64_t at, off64_t n) {
  return file_fails(fd) ? errno : REALLY(posix_fallocate64)(fd, at, n);
}
int rename(const char *from, const char *to) {
  return path_fails(AT_FDCWD, to) ? -1 : REALLY(rename)(from, to);
}
int link(const char *from, const char *to) {
  return path_fails(AT_FDCWD, to) ? -1 : REALLY(link)(from, to);
}
int unlink(const char *path) { return path_fails(AT_FDCWD, path) ? -1 : REALLY(unlink)(path); }
int mkdir(const char *path, mode_t mode) {
  return path_fails(AT_FDCWD, path) ? -1 : REALLY(mkdir)(path, mode);
}
