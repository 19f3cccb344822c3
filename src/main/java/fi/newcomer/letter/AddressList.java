package fi.newcomer.letter;

import java.util.List;

/**
 * What a file of addresses holds.
 *
 * @param addressees those for whom letters can be made, in the order of the file
 * @param mistakes the rows for which none can be made, each with its first mistake
 * @param unread how the columns are called that nothing is read of
 * @param encoding in which it was read
 * @param guessed whether the encoding is only likely: the person has to look whether the names are right
 */
public record AddressList(List<Addressee> addressees, List<RowMistake> mistakes, List<String> unread, FileEncoding encoding,
        boolean guessed) {

    public AddressList {
        addressees = List.copyOf(addressees);
        mistakes = List.copyOf(mistakes);
        unread = List.copyOf(unread);
    }

    /** How many, of whom nothing: see {@link Addressee#toString()}. */
    @Override
    public String toString() {
        return this.addressees.size() + " addressees, " + this.mistakes.size() + " mistakes";
    }
}
