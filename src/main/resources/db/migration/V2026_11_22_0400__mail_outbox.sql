-- Messages to be delivered, written in the transaction of what they tell about. Recipient, subject and body are
-- encrypted, and removed once the message is delivered.
CREATE TABLE outbox (
    id uuid NOT NULL PRIMARY KEY,
    message_id varchar(200) NOT NULL UNIQUE,
    recipient varbinary(1000),
    subject varbinary(2000),
    body mediumblob,
    state varchar(10) NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    next_attempt timestamp(6) NOT NULL,
    created_at timestamp(6) NOT NULL,
    sent_at timestamp(6) NULL,
    KEY outbox_due (state, next_attempt)
);
