-- `lapsed_on` is the last day of those within which contact is promised after registration in person, where it was over
-- before staff noted the registration: a promise that nobody can make any more, so that the newcomer reads nothing of it,
-- and that the desk shows as overdue. `due_on` is the day that counts at the desk.
ALTER TABLE request
    DROP KEY list_due,
    DROP KEY list_owner_due,
    DROP KEY list_language_due,
    DROP KEY list_interpreter_due,
    DROP KEY list_news_due,
    DROP COLUMN due_on;
ALTER TABLE request
    ADD COLUMN lapsed_on date,
    ADD COLUMN due_on date AS (IF(reached OR state = 'CLOSED', DATE '9999-12-31',
        COALESCE(lapsed_on, promised_on, DATE '9999-12-31'))) PERSISTENT;
ALTER TABLE request
    ADD KEY list_due (queue, state, due_on, received_at, id),
    ADD KEY list_owner_due (queue, state, owner, due_on, received_at, id),
    ADD KEY list_language_due (queue, state, contact_language, due_on, received_at, id),
    ADD KEY list_interpreter_due (queue, state, interpreter, due_on, received_at, id),
    ADD KEY list_news_due (queue, state, has_news, due_on, received_at, id);
