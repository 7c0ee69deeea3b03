import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The paper, on its way and on the screen; what isn't known of it is said.
PageFrame {
    id: root

    required property Face face
    readonly property string printed: root.face.details.printState

    primaryEnabled: printed !== "printing"
    primaryReason: qsTr("Printing")
    primaryText: printed === "unknown" ? qsTr("I have the slip") : qsTr("Next")
    secondaryText: printed === "unknown" ? qsTr("I don't have it") : printed === "failed" ? qsTr("Try to print again") : ""
    title: face.details.slipPrinted ? qsTr("Your request has been submitted") : qsTr("What to bring")

    onPrimaryActivated: {
        root.face.journey.confirmPaper();
        root.face.journey.take();
    }
    onSecondaryActivated: root.face.journey.printAgain()

    References {
        references: root.face.details.slipPrinted ? root.face.details.references : []
        visible: root.face.details.slipPrinted
        width: parent.width
    }
    KBanner {
        kind: root.printed === "printed" || root.printed === "printing" ? "info" : "warning"
        objectName: "print-state"
        text: root.printed === "printing" ? qsTr("Printing. Please wait a moment.") : root.printed === "printed" ? qsTr("Take your paper from the printer.") : root.printed === "unknown" ? (root.face.details.slipPrinted ? qsTr("Your request is saved. The printer did not confirm: look whether the paper came out.") : qsTr("The printer did not confirm: look whether the paper came out.")) : root.face.details.slipPrinted ? qsTr("Your request is saved, but nothing was printed. Photograph the number, or ask a colleague.") : qsTr("Nothing was printed. Photograph the list, or ask a colleague.")
        width: parent.width
    }
    KText {
        text: qsTr("Keep this slip to follow and collect. You may photograph it.")
        visible: root.face.details.slipPrinted
        width: parent.width
    }
    Image {
        anchors.horizontalCenter: parent.horizontalCenter
        cache: false
        fillMode: Image.PreserveAspectFit
        height: String(source) === "" ? 0 : Math.min(implicitHeight, 150 * Theme.unit)
        objectName: "preview"
        source: root.face.details.preview
        visible: String(source) !== ""
        width: parent.width

        Accessible.name: qsTr("Picture of the paper")
        Accessible.role: Accessible.Graphic
    }
}
