-- One queue for each authority that can receive requests; the slug is the authority's.
CREATE TABLE queue (
    slug varchar(100) NOT NULL PRIMARY KEY,
    kind varchar(10) NOT NULL,
    controller text NULL,
    retention_days int NULL,
    promise_days int NULL,
    mailbox varchar(254) NULL,
    version int NOT NULL,
    settled_by varchar(100) NOT NULL,
    settled_at timestamp(6) NOT NULL DEFAULT current_timestamp(6)
);

CREATE TABLE queue_privacy (
    queue varchar(100) NOT NULL,
    language varchar(35) NOT NULL,
    text mediumtext NOT NULL,
    PRIMARY KEY (queue, language),
    CONSTRAINT queue_privacy_queue FOREIGN KEY (queue) REFERENCES queue (slug)
);
