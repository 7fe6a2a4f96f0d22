-- Rows of these tables live for moments. What they leave behind is cleared early, so that taking a job costs the same
-- after the hundredth survey as after the first.
alter table job set (
  fillfactor = 60,
  autovacuum_vacuum_threshold = 200,
  autovacuum_vacuum_scale_factor = 0
);
alter table history_head set (
  fillfactor = 20,
  autovacuum_vacuum_threshold = 200,
  autovacuum_vacuum_scale_factor = 0
);
