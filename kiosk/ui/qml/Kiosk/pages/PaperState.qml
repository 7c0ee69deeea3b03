import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What became of the paper that is printed beside the page.
KBanner {
    id: root

    required property Details details
    property string savedText: ""

    kind: details.printState === "printed" || details.printState === "printing" ? "info" : "warning"
    objectName: "print-state"
    text: {
        switch (root.details.printState) {
        case "":
            return "";
        case "printing":
            return qsTr("Printing. Please wait a moment.");
        case "printed":
            return qsTr("Take your paper from the printer.");
        case "unknown":
            return root.savedText + " " + qsTr("The printer did not confirm: look whether the paper came out.");
        default:
            return root.savedText + " " + qsTr("Nothing was printed: photograph or remember the number.");
        }
    }
}
