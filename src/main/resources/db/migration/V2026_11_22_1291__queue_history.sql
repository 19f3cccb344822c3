-- How a queue was settled before, version by version: who, when, and everything that held then (JSON).
CREATE TABLE queue_version (
    queue varchar(100) NOT NULL,
    version int NOT NULL,
    settled_by varchar(100) NOT NULL,
    settled_at timestamp(6) NOT NULL,
    settings mediumtext NOT NULL,
    PRIMARY KEY (queue, version),
    CONSTRAINT queue_version_queue FOREIGN KEY (queue) REFERENCES queue (slug)
);
