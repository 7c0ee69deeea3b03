import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What holds for an appointment that doesn't give a number now, and what one may do about it.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("I have finished")
    title: root.face.arriving.title

    onPrimaryActivated: root.face.arriving.finish()

    KText {
        objectName: "answer"
        role: "heading"
        text: root.face.arriving.sentence
        width: parent.width
    }
    TileList {
        model: root.face.answers
        width: parent.width

        onChosen: key => root.face.arriving.choose(key)
    }
    KText {
        text: qsTr("For anything else, please go to %1.").arg(root.face.lobby.place)
        visible: !root.face.arriving.sentence.includes(root.face.lobby.place) // one is sent there already
        width: parent.width
    }
}
