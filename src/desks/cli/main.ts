export async function main(a: string[]) {
  console.log(a, process.version)
}
