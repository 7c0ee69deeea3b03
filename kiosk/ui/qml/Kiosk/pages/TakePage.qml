import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The last page: nothing may stay behind in the kiosk.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("I have finished")
    title: root.face.journey.paperOut ? qsTr("Take your papers") : root.face.details.numbers.length > 0 ? qsTr("Remember your number") : qsTr("Thank you")

    onPrimaryActivated: root.face.journey.done()

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: root.face.journey.paperOut ? "papers" : root.face.details.numbers.length > 0 ? "pen" : root.face.journey.documentRead ? "passport" : "check"
        size: (Theme.textSize === "normal" ? 4 : 2) * Theme.iconSize
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "heading"
        text: qsTr("Take your passport with you.")
        visible: root.face.journey.documentRead
        width: parent.width
    }
    References {
        label: ""
        references: root.face.journey.paperOut ? [] : root.face.details.numbers
        visible: references.length > 0
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        objectName: "booked-day"
        role: "heading"
        text: root.face.booking.dayTwice + "\n" + root.face.booking.time
        visible: root.face.booking.number !== ""
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        objectName: "answer"
        role: "heading"
        text: root.face.arriving.sentence
        visible: root.face.arriving.number !== ""
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "heading"
        text: qsTr("Please go to %1.").arg(root.face.lobby.place)
        visible: root.face.details.references.length > 0 && root.face.arriving.number === ""
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Thank you. Goodbye.")
        width: parent.width
    }
}
