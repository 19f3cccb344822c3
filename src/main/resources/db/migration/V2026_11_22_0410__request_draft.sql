-- Requests being filled in. The handle is stored as a digest, everything typed as one encrypted text.
CREATE TABLE draft (
    id uuid NOT NULL PRIMARY KEY,
    handle binary(32) NOT NULL UNIQUE,
    municipality varchar(100) NOT NULL,
    language varchar(35) NOT NULL,
    answers mediumblob NOT NULL,
    submission_key uuid NOT NULL UNIQUE,
    started_at timestamp(6) NOT NULL,
    saved_at timestamp(6) NOT NULL,
    sent_at timestamp(6) NULL,
    receipt varbinary(500),
    KEY draft_saved (saved_at),
    KEY draft_sent (sent_at)
);
