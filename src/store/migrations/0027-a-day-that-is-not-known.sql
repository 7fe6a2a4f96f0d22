-- receive: of a file that waits for its body nothing may tell the day it came.
alter table unplaced alter column received drop not null;
