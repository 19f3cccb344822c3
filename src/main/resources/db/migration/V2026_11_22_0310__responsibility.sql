-- Who is responsible and where a request goes. A row holds from valid_from until the day before valid_to; a changed
-- rule closes the row and adds the next version. responsible is null while it is to be decided.
CREATE TABLE responsibility_rule (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality varchar(100) NOT NULL,
    topic varchar(20) NOT NULL,
    jobseeker varchar(10) NOT NULL,
    version int NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    responsible varchar(100) NULL,
    receives varchar(100) NOT NULL,
    may_join varchar(500) NOT NULL,
    state varchar(20) NOT NULL,
    service varchar(20) NOT NULL,
    basis varchar(20) NOT NULL,
    conflict text NULL,
    document text NOT NULL,
    section text NULL,
    UNIQUE KEY responsibility_rule_version (municipality, topic, jobseeker, version)
);
