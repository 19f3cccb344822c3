-- Until when a message is in the hands of whoever is delivering it: trying it again by hand waits for that.
ALTER TABLE outbox
    ADD COLUMN claimed_until timestamp(6) NULL;
