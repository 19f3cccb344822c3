-- A task may be about a fact or an entry of a list as well: its unit is then `fact:` and the id, or `entry:`, the path of
-- the file and the key, and its page stands for all facts and entries of a municipality, or for those that all share.
ALTER TABLE board_task MODIFY unit varchar(300) NOT NULL;
