import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The number, very large; its slip is on its way.
PageFrame {
    id: root

    required property Face face
    readonly property string printed: root.face.details.printState

    primaryEnabled: printed !== "printing"
    primaryReason: qsTr("Printing")
    primaryText: printed === "unknown" ? qsTr("I have the slip") : qsTr("Next")
    secondaryText: printed === "unknown" ? qsTr("I don't have it") : printed === "failed" ? qsTr("Try to print again") : printed === "" ? qsTr("Print it again") : ""
    title: root.face.arriving.title

    onPrimaryActivated: {
        root.face.journey.confirmPaper();
        root.face.journey.take();
    }
    onSecondaryActivated: root.face.arriving.printAgain()

    PaperState {
        details: root.face.details
        savedText: qsTr("Your number is kept.")
        width: parent.width
    }
    Grid {
        id: grid

        // Beside each other where large letters, or the way on to the request, would put the answer on another part.
        readonly property bool beside: Theme.landscape && (Theme.textSize !== "normal" || root.face.arriving.wait !== "")
        readonly property real half: beside ? (width - columnSpacing) / 2 : width

        columnSpacing: 2 * Theme.gap
        columns: beside ? 2 : 1
        rowSpacing: Theme.gap
        verticalItemAlignment: Grid.AlignVCenter
        width: parent.width

        Column {
            width: grid.half

            KText {
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                text: qsTr("Your number")
                width: parent.width
            }
            KText {
                color: Theme.action
                font.pixelSize: (Theme.landscape || Theme.lowReach ? 1.4 : 2.4) * Theme.number
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                objectName: "ticket-number"
                role: "number"
                text: root.face.arriving.number
                width: parent.width
                wrapMode: Text.NoWrap
            }
            // The same once more, for who reads no Western digits.
            KText {
                Accessible.ignored: true
                horizontalAlignment: Text.AlignHCenter
                role: "title"
                text: root.face.arriving.twin
                width: parent.width
            }
        }
        Column {
            spacing: Theme.gap
            width: grid.half

            KText {
                horizontalAlignment: Text.AlignHCenter
                objectName: "before"
                role: "heading"
                text: root.face.arriving.before
                visible: text !== ""
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                objectName: "wait"
                role: "heading"
                text: root.face.arriving.wait
                visible: text !== ""
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                objectName: "answer"
                text: root.face.arriving.sentence
                width: parent.width
            }
        }
    }
    KTile {
        iconName: "edit"
        objectName: "fill"
        subtitle: qsTr("About %n minute(s); you keep your number and your place", "", root.face.details.minutes)
        title: qsTr("Fill in the request while you wait")
        visible: root.face.taking.fillOffered
        width: parent.width

        onActivated: root.face.journey.fill()
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        soft: true
        text: root.printed === "failed" ? qsTr("If you miss your call, take no new number: tell any clerk.") : qsTr("If you miss your call, take no new number: tell any clerk, or hold your slip to the scanner.")
        width: parent.width
    }
}
