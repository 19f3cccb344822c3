-- What the desk does with a request: who owns it, what is next, how it came in, where it was before, into what it was
-- merged and when it was written into the authority's own system. Digests are keyed (never readable) and find the same
-- person's other requests.
ALTER TABLE request
    ADD COLUMN owner varchar(60),
    ADD COLUMN next_action date,
    ADD COLUMN handed_from varchar(100),
    ADD COLUMN tries int NOT NULL DEFAULT 0,
    ADD COLUMN came_by varchar(10) NOT NULL DEFAULT 'WEB',
    ADD COLUMN registered_on date,
    ADD COLUMN merged_into uuid,
    ADD COLUMN transferred_to varchar(20),
    ADD COLUMN transferred_at timestamp(6) NULL,
    ADD COLUMN name_digest binary(32),
    ADD COLUMN phone_digest binary(32),
    ADD COLUMN is_open boolean AS (state <> 'CLOSED') PERSISTENT,
    MODIFY outcome varchar(30),
    ADD KEY request_same_name (name_digest),
    ADD KEY request_same_phone (phone_digest),
    ADD KEY request_merged (merged_into);

UPDATE request SET outcome = 'GUIDANCE_GIVEN' WHERE outcome = 'CONTACTED';
UPDATE request SET outcome = 'HANDED_OVER' WHERE outcome = 'FORWARDED';

-- A line of the history says what was done (kind), to what (subject: never personal data) and, encrypted, in which words.
ALTER TABLE request_history
    ADD COLUMN kind varchar(60) NOT NULL DEFAULT 'case.received',
    ADD COLUMN subject varchar(240) NOT NULL DEFAULT '',
    ADD COLUMN words varbinary(9000),
    ADD COLUMN line uuid,
    ADD COLUMN version bigint NOT NULL DEFAULT 1;
UPDATE request_history SET kind = 'case.taken' WHERE to_state = 'IN_HANDLING';
UPDATE request_history SET kind = 'case.closed' WHERE to_state = 'CLOSED';
