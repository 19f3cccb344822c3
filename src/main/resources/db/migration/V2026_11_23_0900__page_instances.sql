-- The instances of the portal that run on this database, so that one that fell silent is noticed by the others.
CREATE TABLE portal_instance (
    id char(36) NOT NULL PRIMARY KEY,
    seen timestamp(6) NOT NULL
);
