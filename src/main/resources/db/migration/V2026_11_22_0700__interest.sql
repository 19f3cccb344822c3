-- Who wants to be told when a group starts. E-mail and phone are encrypted. Keyed digests find doubles and all rows of
-- one person again, but can't be read back.
CREATE TABLE interest (
    id uuid NOT NULL PRIMARY KEY,
    municipality varchar(100) NOT NULL,
    kind varchar(20) NOT NULL,
    language varchar(35) NOT NULL,
    told_in varchar(35) NOT NULL,
    wish binary(32) NOT NULL UNIQUE,
    email varbinary(1200),
    email_digest binary(32),
    phone varbinary(300),
    phone_digest binary(32),
    asked_at timestamp(6) NOT NULL,
    mailed_at timestamp(6) NULL,
    confirmed_at timestamp(6) NULL,
    KEY interest_group (municipality, language, kind),
    KEY interest_email (email_digest),
    KEY interest_phone (phone_digest),
    KEY interest_asked (asked_at)
);

-- What a link opens: the digest of its random token, and the rows that it confirms or removes. The digest of the short
-- code that can be said by phone stands where there is one.
CREATE TABLE interest_link (
    token binary(32) NOT NULL,
    interest uuid NOT NULL,
    code binary(32),
    PRIMARY KEY (token, interest),
    KEY interest_link_code (code),
    CONSTRAINT interest_link_interest FOREIGN KEY (interest) REFERENCES interest (id) ON DELETE CASCADE
);
