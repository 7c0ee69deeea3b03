import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Painted at once, before there is a store: says nothing that isn't true yet.
Item {
    id: root

    required property Face face

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: root.face.lobby.starting

            KText {
                required property string modelData

                horizontalAlignment: Text.AlignHCenter
                role: "heading"
                text: modelData
                width: parent.width
            }
        }
    }
}
