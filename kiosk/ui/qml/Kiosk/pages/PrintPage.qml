import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The paper, on its way and on the screen; what isn't known of it is said.
PageFrame {
    id: root

    required property Face face
    readonly property bool pictured: root.face.details.preview !== ""
    readonly property string printed: root.face.details.printState
    readonly property string sentence: {
        const slip = root.face.details.slipPrinted;
        switch (printed) {
        case "printing":
            return qsTr("Printing. Please wait a moment.");
        case "printed":
            return qsTr("Take your paper from the printer.");
        case "unknown":
            return slip ? qsTr("Your request is saved. The printer did not confirm: look whether the paper came out.") : qsTr("The printer did not confirm: look whether the paper came out.");
        default:
            return slip ? qsTr("Your request is saved, but nothing was printed.") : qsTr("Nothing was printed. Photograph the list, or ask a colleague.");
        }
    }

    primaryEnabled: printed !== "printing"
    primaryReason: qsTr("Printing")
    primaryText: printed === "unknown" ? qsTr("I have the slip") : qsTr("Next")
    secondaryText: printed === "unknown" ? qsTr("I don't have it") : printed === "failed" ? qsTr("Try to print again") : ""
    // Where the number below may be on another part.
    subtitle: (Theme.lowReach || (Theme.landscape && Theme.textSize !== "normal")) && face.details.slipPrinted ? face.details.references.join("   ") : ""
    title: face.details.slipPrinted ? qsTr("Your %n request(s) have been submitted", "", face.details.references.length) : qsTr("What to bring")

    onPrimaryActivated: {
        root.face.journey.confirmPaper();
        root.face.journey.take();
    }
    onSecondaryActivated: root.face.journey.printAgain()

    KBanner {
        id: state

        kind: root.printed === "printed" || root.printed === "printing" ? "info" : "warning"
        objectName: "print-state"
        text: root.sentence
        width: parent.width
    }
    Grid {
        id: grid

        readonly property bool beside: Theme.landscape && root.pictured
        readonly property real half: beside ? (width - columnSpacing) / 2 : width

        columnSpacing: 2 * Theme.gap
        columns: beside ? 2 : 1
        rowSpacing: Theme.gap
        width: parent.width

        Column {
            id: said

            spacing: Theme.gap
            width: grid.half

            References {
                references: root.face.details.slipPrinted ? root.face.details.references : []
                visible: root.face.details.slipPrinted
                width: parent.width
            }
            KText {
                text: root.printed === "failed" ? qsTr("Photograph or remember the number, then go to %1.").arg(root.face.lobby.place) : qsTr("Keep the slip to follow and collect, and go to %1 with it.").arg(root.face.lobby.place)
                visible: root.face.details.slipPrinted && root.face.arriving.number === ""
                width: parent.width
            }
            KText {
                text: (root.printed === "failed" ? qsTr("Photograph or remember the request number, then wait until your number %1 is called.") : qsTr("Keep the slip, and wait until your number %1 is called.")).arg(root.face.arriving.number)
                visible: root.face.details.slipPrinted && root.face.arriving.number !== ""
                width: parent.width
            }
        }
        Item {
            height: preview.height
            visible: root.pictured
            width: grid.half

            Image {
                id: preview

                // The slip's code stands alone, each of its modules in as many whole pixels.
                readonly property real code: Math.max(1, Math.floor(Math.min(parent.width, room, 100 * Theme.unit) / Math.max(1, implicitHeight))) * implicitHeight
                readonly property real room: Math.max(60 * Theme.unit, root.areaHeight - state.height - root.spacing - (grid.beside ? 0 : said.height + grid.rowSpacing))

                Accessible.name: root.face.details.slipPrinted ? qsTr("Code of the request") : qsTr("Picture of the paper")
                Accessible.role: Accessible.Graphic
                anchors.horizontalCenter: parent.horizontalCenter
                cache: false
                fillMode: Image.PreserveAspectFit
                height: root.face.details.slipPrinted ? code : Math.min(implicitHeight, room)
                objectName: "preview"
                smooth: !root.face.details.slipPrinted
                source: root.face.details.preview
                width: root.face.details.slipPrinted ? code : Math.min(parent.width, implicitWidth)
            }
        }
    }
}
