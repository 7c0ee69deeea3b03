import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The open screen: greeting, clock, languages. A touch anywhere begins, in Arabic.
Item {
    id: root

    required property Face face

    MouseArea {
        Accessible.ignored: true
        anchors.fill: parent
        objectName: "anywhere"

        onClicked: if (Taps.accept()) root.face.journey.start("ar")
    }
    Column {
        anchors.centerIn: parent
        spacing: (Theme.landscape ? 2 : 4) * Theme.gap
        width: parent.width - 2 * Theme.margin

        Column {
            spacing: Theme.gap
            width: parent.width

            KText {
                horizontalAlignment: Text.AlignHCenter
                role: "number"
                text: root.face.lobby.time[0]
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: root.face.lobby.day[0]
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: root.face.lobby.day[1]
                width: parent.width
            }
        }
        Column {
            spacing: Theme.gap
            width: parent.width

            KText {
                horizontalAlignment: Text.AlignHCenter
                role: "title"
                text: root.face.lobby.welcome[0]
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                role: "heading"
                text: root.face.lobby.welcome[1]
                width: parent.width
            }
        }
        Column {
            spacing: Theme.gap / 2
            width: parent.width

            KText {
                color: Theme.action
                horizontalAlignment: Text.AlignHCenter
                role: "heading"
                text: root.face.lobby.touch[0]
                width: parent.width
            }
            KText {
                color: Theme.action
                horizontalAlignment: Text.AlignHCenter
                text: root.face.lobby.touch[1]
                width: parent.width
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            KButton {
                id: startArabic

                focus: true
                height: Math.max(startArabic.implicitHeight, startEnglish.implicitHeight)
                kind: "primary"
                objectName: "start-ar"
                text: "العربية"
                width: 70 * Theme.unit

                onActivated: root.face.journey.start("ar")
            }
            KButton {
                id: startEnglish

                height: startArabic.height
                kind: "secondary"
                objectName: "start-en"
                text: "English"
                width: 70 * Theme.unit

                onActivated: root.face.journey.start("en")
            }
        }
    }
}
