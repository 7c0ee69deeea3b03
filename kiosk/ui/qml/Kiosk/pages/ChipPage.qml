import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The chip of the passport is being read: how far it is, and always a way on without it.
PageFrame {
    id: root

    required property Face face

    heading: root.face.details.person
    primaryText: root.face.chip.over ? qsTr("Next") : ""
    secondaryText: root.face.chip.mayTryAgain ? qsTr("Try again") : root.face.chip.over ? "" : qsTr("Go on without the chip")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.chip.title

    onPrimaryActivated: root.face.chip.goOn()
    onSecondaryActivated: root.face.chip.mayTryAgain ? root.face.chip.again() : root.face.chip.goOn()

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: "passport"
        size: 4 * Theme.iconSize
    }
    KText {
        objectName: "chip-sentence"
        role: "heading"
        text: root.face.chip.sentence
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
        visible: !root.face.chip.over
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
}
