import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The chip of the passport is being read: how far it is, and always a way on without it.
PageFrame {
    id: root

    required property Face face

    centred: true
    heading: root.face.details.person
    primaryText: root.face.chip.over ? qsTr("Next") : ""
    secondaryText: root.face.chip.mayTryAgain ? qsTr("Try again") : root.face.chip.over ? "" : qsTr("Go on without the chip")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.chip.title

    onPrimaryActivated: root.face.chip.goOn()
    onSecondaryActivated: root.face.chip.mayTryAgain ? root.face.chip.again() : root.face.chip.goOn()

    Grid {
        id: grid

        // Where there is more width than height, the picture stands beside what is said.
        readonly property bool beside: Theme.landscape
        // Nothing here is tapped, so it may lie above what hands reach.
        readonly property real room: root.areaHeight + root.reach - (beside ? 0 : words.height + rowSpacing)

        columnSpacing: 2 * Theme.gap
        columns: beside ? 2 : 1
        rowSpacing: Theme.gap
        verticalItemAlignment: Grid.AlignVCenter
        width: parent.width

        Item {
            height: picture.size
            width: grid.beside ? picture.size : grid.width

            KIcon {
                id: picture

                anchors.horizontalCenter: parent.horizontalCenter
                colour: Theme.action
                name: root.face.chip.picture
                objectName: "chip-picture"
                size: Math.max(2 * Theme.iconSize, Math.min(grid.room, (grid.beside ? 0.4 : 0.9) * grid.width))
            }
        }
        Column {
            id: words

            spacing: Theme.gap
            width: grid.beside ? grid.width - picture.size - grid.columnSpacing : grid.width

            KText {
                horizontalAlignment: grid.beside ? Text.AlignLeft : Text.AlignHCenter
                objectName: "chip-state"
                role: "heading"
                text: root.face.chip.state
                visible: text !== ""
                width: parent.width
            }
            Rectangle {
                Accessible.name: qsTr("%1 percent are read").arg(root.face.chip.percent)
                Accessible.role: Accessible.ProgressBar
                border.color: Theme.lineStrong
                border.width: Theme.lineWidth
                color: Theme.surface
                height: Theme.target / 2
                objectName: "chip-progress"
                radius: Theme.radius
                visible: root.face.chip.percent > 0 // an empty one looks like a field
                width: parent.width

                Rectangle {
                    anchors.left: parent.left
                    color: Theme.action
                    height: parent.height
                    radius: Theme.radius
                    visible: root.face.chip.percent > 0
                    width: Math.max(2 * Theme.radius, parent.width * root.face.chip.percent / 100)
                }
            }
            KText {
                horizontalAlignment: grid.beside ? Text.AlignLeft : Text.AlignHCenter
                objectName: "chip-sentence"
                role: root.face.chip.state === "" ? "heading" : "body"
                text: root.face.chip.sentence
                width: parent.width
            }
        }
    }
}
