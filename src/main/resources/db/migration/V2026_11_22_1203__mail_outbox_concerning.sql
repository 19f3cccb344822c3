-- Which request a message tells about, if any: it is deleted with it. What failed, in a short fixed word.
ALTER TABLE outbox
    ADD COLUMN request uuid,
    ADD COLUMN queue varchar(100),
    ADD COLUMN failure varchar(60),
    ADD COLUMN failed_at timestamp(6) NULL,
    ADD KEY outbox_of_request (request);
