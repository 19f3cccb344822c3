-- How often in an hour somebody asked for a request with an unknown code or a wrong PIN; no more is kept of it.
CREATE TABLE status_miss (
    hour timestamp(6) NOT NULL PRIMARY KEY,
    misses int NOT NULL
);
