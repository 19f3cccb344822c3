-- Answers to newcomers, encrypted: the prepared text with its fields filled in, and the caseworker's own sentence in the
-- language in which it was typed. The key is made with the dialog, so that a second press sends nothing more.
CREATE TABLE reply (
    id uuid NOT NULL PRIMARY KEY,
    request uuid NOT NULL,
    send_key uuid NOT NULL UNIQUE,
    template varchar(100) NOT NULL,
    language varchar(35) NOT NULL,
    text mediumblob NOT NULL,
    own_words varbinary(9000),
    own_language varchar(35),
    sender varchar(60) NOT NULL,
    queue varchar(100) NOT NULL,
    notice varchar(20) NOT NULL,
    sent_at timestamp(6) NOT NULL,
    read_at timestamp(6) NULL,
    KEY reply_of_request (request, sent_at),
    FOREIGN KEY (request) REFERENCES request (id) ON DELETE CASCADE
);
