import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Booked and kept; the slip is on its way.
PageFrame {
    id: root

    required property Face face
    readonly property string said: root.face.booking.changing ? qsTr("Your appointment was changed") : root.face.booking.reprinted ? qsTr("Your appointment") : qsTr("Your appointment is booked")
    readonly property bool pictured: root.face.details.preview !== ""
    readonly property string printed: root.face.details.printState

    primaryEnabled: printed !== "printing"
    primaryReason: qsTr("Printing")
    primaryText: printed === "unknown" ? qsTr("I have the slip") : qsTr("Next")
    secondaryText: printed === "unknown" ? qsTr("I don't have it") : printed === "failed" ? qsTr("Try to print again") : ""
    // Where the number below is on another part.
    subtitle: root.face.booking.number !== "" && Theme.textSize !== "normal" && (Theme.landscape || Theme.lowReach) ? qsTr("Appointment number: %1").arg(root.face.booking.number) : ""
    title: said

    onPrimaryActivated: {
        root.face.journey.confirmPaper();
        root.face.journey.take();
    }
    onSecondaryActivated: root.face.booking.printAgain()

    PaperState {
        details: root.face.details
        savedText: root.face.booking.changing ? qsTr("Your appointment was changed.") : qsTr("Your appointment is booked.")
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "label"
        text: qsTr("The slip from before is no longer valid.")
        visible: root.face.booking.changing
        width: parent.width
    }
    Grid {
        id: grid

        readonly property bool beside: Theme.landscape && Theme.textSize === "normal" && root.pictured
        readonly property real half: beside ? (width - columnSpacing) / 2 : width

        columnSpacing: 2 * Theme.gap
        columns: beside ? 2 : 1
        rowSpacing: Theme.gap
        width: parent.width

        Column {
            spacing: Theme.gap
            width: grid.half

            Column {
                spacing: Theme.gap / 2 // a part may end between any two lines
                width: parent.width

                KText {
                    horizontalAlignment: Text.AlignHCenter
                    role: "heading"
                    text: root.face.booking.day
                    width: parent.width
                }
                KText {
                    horizontalAlignment: Text.AlignHCenter
                    soft: true
                    text: root.face.booking.dayLine
                    width: parent.width
                }
                KText {
                    color: Theme.action
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "booked-time"
                    role: "title"
                    text: root.face.booking.time
                    width: parent.width
                }
                KText {
                    horizontalAlignment: Text.AlignHCenter
                    role: "label"
                    text: qsTr("Please come a quarter of an hour before.")
                    width: parent.width
                }
            }
            // Not a column: no part ends between the number and what it is.
            Item {
                height: number.height
                width: parent.width

                References {
                    id: number

                    label: qsTr("Appointment number")
                    references: root.face.booking.number === "" ? [] : [root.face.booking.number]
                    width: parent.width
                }
            }
        }
        Item {
            height: code.height
            visible: root.pictured
            width: grid.half

            SlipCode {
                id: code

                anchors.horizontalCenter: parent.horizontalCenter
                details: root.face.details
                most: Math.min(grid.half, (Theme.landscape ? 75 : 95) * Theme.unit)
            }
        }
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Booking is free, in the holder's name, and not for sale. Pay nobody for it.")
        width: parent.width
    }
}
