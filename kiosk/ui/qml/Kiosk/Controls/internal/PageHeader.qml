import QtQuick
import Kiosk.Controls

// The head of a page: the way so far, the person concerned, the question.
Item {
    id: root

    property string heading: ""
    property int stepCount: 0
    property int stepIndex: 0
    property string subtitle: ""
    property string title: ""

    implicitHeight: column.implicitHeight + Theme.gap

    Column {
        id: column

        spacing: Theme.gap / 2
        width: parent.width

        StepBar {
            count: root.stepCount
            index: root.stepIndex
            visible: root.stepCount > 0
            width: parent.width
        }
        Rectangle {
            anchors.left: parent.left
            color: Theme.accent
            height: 1.4 * Theme.unit
            radius: height / 2
            visible: root.stepCount === 0
            width: 3 * Theme.iconSize
        }
        Row {
            spacing: Theme.gap / 2
            visible: root.heading !== ""
            width: parent.width

            KIcon {
                anchors.verticalCenter: parent.verticalCenter
                colour: Theme.action
                name: "person"
                size: Theme.iconSize * 0.8
            }
            KText {
                color: Theme.action
                role: "label"
                text: root.heading
                width: parent.width - Theme.iconSize - Theme.gap
            }
        }
        KText {
            Accessible.role: Accessible.Heading
            role: "title"
            text: root.title
            topPadding: Theme.gap / 4 // marks over a first alef rise above its line
            visible: text !== ""
            width: parent.width
        }
        KText {
            soft: true
            text: root.subtitle
            visible: text !== ""
            width: parent.width
        }
    }
}
