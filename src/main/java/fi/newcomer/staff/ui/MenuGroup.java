package fi.newcomer.staff.ui;

/** The groups of the staff menu; a view stands in that of the tens of the order that its {@code @Menu} gives. */
enum MenuGroup {

    /** What waits for somebody: cases, the board, people who want to be told. */
    WORK("staff.menu", 0),

    /** What is written, translated, checked and published: 20 to 29. */
    TEXTS("staff.menu.group.texts", 20),

    /** What is true, and where: 30 to 39. */
    FACTS("staff.menu.group.facts", 30),

    /** What goes out to people: 40 to 49. */
    OUTREACH("staff.menu.group.outreach", 40),

    /** How the portal works, and one's own account: from 50. */
    SETTINGS("staff.menu.group.settings", 50);

    private final String title;

    private final int from;

    MenuGroup(String title, int from) {
        this.title = title;
        this.from = from;
    }

    /** The group of a row of the menu by its order. */
    static MenuGroup of(double order) {
        MenuGroup group = WORK;
        for (MenuGroup next : values()) {
            group = order < next.from ? group : next;
        }
        return group;
    }

    /** The key of its heading. */
    String title() {
        return this.title;
    }
}
