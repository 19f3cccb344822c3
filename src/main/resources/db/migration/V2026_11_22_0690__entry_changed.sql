-- When an entry last said something else: calendars and feeds tell their readers by it what is new.
ALTER TABLE entry
  ADD COLUMN changed timestamp(6) NOT NULL DEFAULT current_timestamp(6);
