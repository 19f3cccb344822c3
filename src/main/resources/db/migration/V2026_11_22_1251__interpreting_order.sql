-- Orders of interpreters, with a number of their own, so that an agency never learns the newcomer's code. What was typed is
-- encrypted.
CREATE TABLE interpreter_order (
    id uuid NOT NULL PRIMARY KEY,
    number bigint NOT NULL AUTO_INCREMENT UNIQUE,
    request uuid NOT NULL,
    appointment uuid,
    language varchar(35) NOT NULL,
    language_name varbinary(1000),
    dialect varbinary(9000),
    gender varchar(10) NOT NULL,
    way varchar(10) NOT NULL,
    not_from_town boolean NOT NULL,
    time_and_place varbinary(9000),
    reference varbinary(9000),
    notes varbinary(9000),
    named boolean NOT NULL,
    state varchar(10) NOT NULL,
    ordered_at timestamp(6) NOT NULL,
    version bigint NOT NULL,
    KEY interpreter_order_of_request (request),
    KEY interpreter_order_of_appointment (appointment),
    CONSTRAINT interpreter_order_request FOREIGN KEY (request) REFERENCES request (id) ON DELETE CASCADE
);
