pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Out of service, in both languages, with the place to go to. It goes away by itself. Nobody can choose a size
// of text here, so it is large.
Item {
    id: root

    required property Face face

    Column {
        anchors.centerIn: parent
        spacing: 3 * Theme.gap
        width: parent.width - 2 * Theme.margin

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            colour: Theme.accent
            name: "info"
            size: 2 * Theme.iconSize
        }
        Repeater {
            model: 2

            Column {
                id: texts

                required property int index

                spacing: Theme.gap
                width: parent.width

                KText {
                    font.pixelSize: 1.5 * Theme.title
                    horizontalAlignment: Text.AlignHCenter
                    role: "title"
                    text: root.face.lobby.closed[texts.index]
                    width: parent.width
                }
                KText {
                    font.pixelSize: 1.5 * Theme.heading
                    horizontalAlignment: Text.AlignHCenter
                    role: "heading"
                    text: root.face.lobby.goTo[texts.index]
                    width: parent.width
                }
                KText {
                    font.pixelSize: 1.5 * Theme.body
                    horizontalAlignment: Text.AlignHCenter
                    soft: true
                    text: root.face.lobby.note[texts.index]
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }
}
