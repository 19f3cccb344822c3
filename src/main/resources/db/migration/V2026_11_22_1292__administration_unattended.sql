-- Queues that receive requests while nobody works on them, and since when.
CREATE TABLE queue_unattended (
    queue varchar(100) NOT NULL PRIMARY KEY,
    since timestamp(6) NOT NULL
);
