-- Within how many working days an employment area contacts somebody who registered there in person.
CREATE TABLE queue_registration (
    queue varchar(100) NOT NULL PRIMARY KEY,
    days int NOT NULL
);
