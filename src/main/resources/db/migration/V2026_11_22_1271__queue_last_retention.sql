-- The retention that held last: requests of a queue that is closed are still deleted on time.
ALTER TABLE queue
    ADD COLUMN last_retention_days int;
UPDATE queue SET last_retention_days = retention_days;
