package fi.newcomer.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fi.newcomer.letter.AddressColumn;
import fi.newcomer.letter.AddressList;
import fi.newcomer.letter.Addressee;
import fi.newcomer.letter.FileEncoding;
import fi.newcomer.letter.LetterChoice;
import fi.newcomer.letter.LetterRun;
import fi.newcomer.letter.Letters;
import fi.newcomer.letter.RowMistake;
import fi.newcomer.letter.WrongAddressFile;
import fi.newcomer.staff.FileField;
import fi.newcomer.staff.StaffWords;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Takes a file of addresses, says what is wrong with which rows, and hands over the letters to the others. */
class AddressBox extends Div {

    /** Rows whose mistakes are listed; more of them say nothing new. */
    private static final int LISTED = 100;

    private final StaffWords words;

    private final Letters letters;

    private final Supplier<Optional<LetterChoice>> choice;

    private final Select<FileEncoding> encoding = new Select<>();

    private final Div said = new Div();

    private final Div links = new Div();

    private final RunBox progress;

    /** What was brought, until its letters are made or the view is left: nowhere else, and not for long. */
    private transient byte @Nullable [] file;

    AddressBox(StaffWords words, Letters letters, Supplier<Optional<LetterChoice>> choice) {
        this.words = words;
        this.letters = letters;
        this.choice = choice;
        this.progress = new RunBox(words, this::forget);
        this.encoding.setId("letter-encoding");
        this.encoding.setLabel(words.text("staff.letters.encoding"));
        this.encoding.setItems(FileEncoding.values());
        this.encoding.setEmptySelectionAllowed(true);
        this.encoding.setEmptySelectionCaption(words.text("staff.letters.encoding.found"));
        this.encoding.setItemLabelGenerator((it) -> it == null ? words.text("staff.letters.encoding.found")
                : it.charsetName());
        this.encoding.addValueChangeListener((change) -> {
            if (change.isFromClient()) {
                show();
            }
        });
        this.said.getElement().setAttribute("role", "status");
        add(new FileField("letter-file", words.text("staff.letters.file"), ".csv,.txt,text/csv", Letters.LARGEST_FILE,
                this::read), this.encoding, this.said, this.links, this.progress);
    }

    /** The browser has read a file. */
    void read(byte[] brought) {
        this.file = brought;
        this.encoding.clear();
        show();
    }

    /** Something else is chosen: without a letter there is nothing to make, and a file may have waited for one. */
    void chosen() {
        boolean letter = this.choice.get().isPresent();
        this.links.setVisible(letter);
        if (letter && this.said.getComponentCount() == 0) {
            show();
        }
    }

    /** Lets go of the addresses. */
    void forget() {
        this.file = null;
        this.said.removeAll();
        this.links.removeAll();
    }

    private void show() {
        this.said.removeAll();
        this.links.removeAll();
        Optional<LetterChoice> letter = this.choice.get();
        if (this.file == null || letter.isEmpty()) {
            return;
        }
        try {
            show(this.letters.read(letter.get().municipality(), this.file, this.encoding.getValue()));
        }
        catch (WrongAddressFile wrong) {
            Map<String, Object> details = new HashMap<>(wrong.details());
            details.computeIfPresent("columns", (key, columns) -> ((Collection<?>) columns).stream()
                .map((column) -> column((AddressColumn) column))
                .collect(Collectors.joining(", ")));
            details.put("rows", Letters.MOST_ROWS);
            details.put("megabytes", Letters.LARGEST_FILE / 1_000_000);
            this.said.add(new Paragraph(this.words.text("staff.letters.wrong." + wrong.reason().code(), details)));
        }
    }

    private void show(AddressList list) {
        this.said.add(new Paragraph(this.words.text("staff.letters.read",
                Map.of("count", list.addressees().size(), "mistakes", list.mistakes().size()))));
        if (list.guessed() && !list.addressees().isEmpty()) {
            this.said.add(new Paragraph(this.words.text("staff.letters.guessed",
                    Map.of("encoding", list.encoding().charsetName(), "names", list.addressees()
                        .stream()
                        .limit(3)
                        .map(Addressee::name)
                        .collect(Collectors.joining(", "))))));
        }
        if (!list.unread().isEmpty()) {
            this.said.add(new Paragraph(this.words.text("staff.letters.unread",
                    Map.of("columns", String.join(", ", list.unread())))));
        }
        if (list.mistakes().isEmpty()) {
            link(list.addressees());
            return;
        }
        UnorderedList rows = new UnorderedList();
        list.mistakes().stream().limit(LISTED).forEach((mistake) -> rows.add(new ListItem(sentence(mistake))));
        this.said.add(rows);
        if (list.mistakes().size() > LISTED) {
            this.said.add(new Paragraph(this.words.text("staff.letters.more",
                    Map.of("count", list.mistakes().size() - LISTED))));
        }
        if (!list.addressees().isEmpty()) {
            ask(list.addressees());
        }
    }

    /** The person chooses: the letters to the others, or none before the file is mended. */
    private void ask(List<Addressee> others) {
        RadioButtonGroup<Boolean> which = new RadioButtonGroup<>();
        which.setId("letter-others");
        which.setLabel(this.words.text("staff.letters.which"));
        which.setItems(true, false);
        which.setItemLabelGenerator((make) -> make
                ? this.words.text("staff.letters.which.others", Map.of("count", others.size()))
                : this.words.text("staff.letters.which.none"));
        which.addValueChangeListener((change) -> {
            if (Boolean.FALSE.equals(change.getValue())) {
                forget();
                return;
            }
            this.links.removeAll();
            this.links.add(which);
            link(others);
        });
        this.links.add(which);
    }

    private String sentence(RowMistake mistake) {
        Map<String, Object> details = new HashMap<>(Map.of("row", mistake.row(), "signs", mistake.signs()));
        AddressColumn column = mistake.column();
        details.put("column", column == null ? "" : column(column));
        return this.words.text("staff.letters.row." + mistake.kind().code(), details);
    }

    private String column(AddressColumn column) {
        return this.words.text("staff.letters.column." + column.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void link(List<Addressee> addressees) {
        Anchor link = new Anchor((DownloadHandler) (event) -> hand(event, addressees),
                this.words.text("staff.letters.make", Map.of("count", addressees.size())));
        link.setId("letter-make");
        link.getElement().setAttribute("download", true);
        link.getElement().addEventListener("click", (click) -> this.progress.follow());
        link.getStyle().set("display", "inline-block").set("padding-block", "0.6rem");
        this.links.add(link);
    }

    /** Runs beside the view, on the thread of the download. */
    private void hand(DownloadEvent event, List<Addressee> addressees) throws IOException {
        Optional<LetterChoice> letter = this.choice.get();
        try {
            Optional<LetterRun> run = letter.isEmpty() ? Optional.empty()
                    : this.letters.begin(letter.get(), addressees.size());
            if (run.isEmpty()) {
                this.progress.busy();
                event.getResponse().setStatus(409);
                return;
            }
            this.progress.began(run.get());
            event.setContentType("application/zip");
            event.setFileName(letter.get().municipality().slug() + "-letters.zip");
            this.letters.write(run.get(), letter.get(), addressees, event::getOutputStream);
        }
        catch (AccessDeniedException e) {
            event.getResponse().setStatus(403);
        }
    }
}
