-- A list of all bodies opens no number and no letter: what it filters and sorts by is answered from an index alone.
create index body_count_in_brief on body_count (survey_id, body) include (question, standing, low);
create index extraction_doubted on extraction (message_id) include (doubts) where doubts > 0;
