-- A run that repeats another from a step on: that step, and how many finished steps were taken over with their results
-- (they have the first positions). Null for every other run.
ALTER TABLE durable.runs ADD COLUMN replayed_from text, ADD COLUMN kept_steps integer;
