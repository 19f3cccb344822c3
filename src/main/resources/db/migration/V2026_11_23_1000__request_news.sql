-- When the newcomer last did something that nobody has seen yet who takes care of the request. The list is read along an
-- index in every order, as with the other filters.
ALTER TABLE request
    ADD COLUMN news_at timestamp(6) NULL,
    ADD COLUMN has_news boolean AS (news_at IS NOT NULL) PERSISTENT,
    ADD KEY list_news_received (queue, state, has_news, received_at, id),
    ADD KEY list_news_due (queue, state, has_news, due_on, received_at, id),
    ADD KEY list_news_action (queue, state, has_news, action_on, received_at, id);
