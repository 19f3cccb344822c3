package fi.newcomer.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field for a file, of the browser's own: it needs no component that the bundle of scripts lacks. The browser reads
 * the file and hands its bytes over; of one that is too large, one byte more than allowed. The server takes no more either.
 */
public final class FileField extends Div {

    private static final String READ = "const file = this.files[0]; if (!file) return null;"
            + "return new Promise((done, failed) => { const reader = new FileReader();"
            + "reader.onload = () => done(reader.result.substring(reader.result.indexOf(',') + 1));"
            + "reader.onerror = () => failed(reader.error);"
            + "reader.readAsDataURL(file.slice(0, $0 + 1)); }).finally(() => this.value = '');";

    private final int largest;

    private final Consumer<byte[]> read;

    /**
     * A field.
     * @param id of the field in the view
     * @param accept what the browser offers, such as {@code .zip,application/zip}
     * @param largest the most bytes that the file may have
     * @param read is given the bytes of each file that is chosen
     */
    public FileField(String id, String label, String accept, int largest, Consumer<byte[]> read) {
        this.largest = largest;
        this.read = read;
        Element input = new Element("input");
        input.setAttribute("type", "file");
        input.setAttribute("id", id);
        input.setAttribute("accept", accept);
        input.getStyle().set("min-height", "2.75rem").set("max-width", "100%");
        input.addEventListener("change",
                (event) -> input.executeJs(READ, largest).then(String.class, this::brought));
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name);
        getElement().appendChild(new Element("br"), input);
    }

    private void brought(@Nullable String base64) {
        if (base64 != null) {
            this.read.accept(bytes(base64, this.largest));
        }
    }

    /**
     * What a browser sends, which need not be ours: of more than it may send, as much as is too large; nothing of what is
     * no base64.
     */
    static byte[] bytes(String base64, int largest) {
        if (base64.length() > (largest + 3L) / 3 * 4) {
            return new byte[largest + 1];
        }
        try {
            return Base64.getDecoder().decode(base64);
        }
        catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
