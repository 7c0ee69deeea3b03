import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The open screen: greeting, clock, languages. A touch anywhere begins, in Arabic.
Item {
    id: root

    required property Face face
    // On a lying screen that isn't wide a long name takes two lines: what else says how to begin gives way.
    readonly property bool crowded: Theme.landscape && welcome.lineCount > 1

    Component.onCompleted: startArabic.forceActiveFocus(Qt.TabFocusReason)

    MouseArea {
        Accessible.ignored: true
        anchors.fill: parent
        objectName: "anywhere"

        onClicked: if (Taps.accept()) root.face.journey.start("ar")
    }
    Column {
        anchors.bottom: starts.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(0, (starts.y - implicitHeight) * 0.45)
        spacing: (Theme.landscape ? 2 : 4) * Theme.gap

        Column {
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
                id: welcome

                font.pixelSize: 1.3 * Theme.title
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
        // How long it takes now, where that can be said.
        Column {
            visible: root.face.lobby.wait[0] !== "" && Theme.textSize === "normal" && !(Theme.landscape && Theme.lowReach)
            width: parent.width

            KText {
                horizontalAlignment: Text.AlignHCenter
                objectName: "wait-now"
                role: "heading"
                text: root.face.lobby.wait[0]
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: root.face.lobby.wait[1]
                width: parent.width
            }
        }
        Column {
            spacing: Theme.gap / 2
            // Lying screens have no room for it beside large words or how long one waits; the buttons invite as well.
            visible: !Theme.landscape || (Theme.textSize === "normal" && root.face.lobby.wait[0] === "")
            width: parent.width

            KText {
                color: Theme.action
                horizontalAlignment: Text.AlignHCenter
                role: "title"
                text: root.face.lobby.touch[0]
                width: parent.width
            }
            KText {
                color: Theme.action
                horizontalAlignment: Text.AlignHCenter
                role: "heading"
                text: root.face.lobby.touch[1]
                width: parent.width
            }
        }
        // A slip is shown without touching anything.
        Column {
            visible: Theme.textSize === "normal" && !(Theme.landscape && Theme.lowReach) && !root.crowded
            width: parent.width

            KText {
                horizontalAlignment: Text.AlignHCenter
                objectName: "slip-hint"
                text: root.face.lobby.slip[0]
                width: parent.width
            }
            KText {
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: root.face.lobby.slip[1]
                width: parent.width
            }
        }
    }
    Grid {
        id: starts

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.bottom: reach.top
        anchors.bottomMargin: 2 * Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: Theme.landscape ? 2 : 1
        spacing: Theme.gap

        KButton {
            id: startArabic

            height: Math.max(1.7 * Theme.mainTarget, implicitHeight)
            kind: "primary"
            large: true
            objectName: "start-ar"
            text: "العربية"
            width: starts.cell

            onActivated: root.face.journey.start("ar")
        }
        KButton {
            height: Math.max(1.7 * Theme.mainTarget, implicitHeight)
            large: true
            objectName: "start-en"
            text: "English"
            width: starts.cell

            onActivated: root.face.journey.start("en")
        }
    }
    KReach {
        id: reach

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        bilingual: true
    }
}
