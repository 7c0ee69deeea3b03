pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How each request stands, what to do next, and how old the news is.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("I have finished")
    title: qsTr("Where your request is")

    onPrimaryActivated: root.face.arriving.finish()

    Repeater {
        model: root.face.followed

        KCard {
            id: card

            required property string asOf
            required property string key
            required property string nextStep
            required property string number
            required property string service
            required property string standing

            width: parent.width

            KText {
                color: Theme.action
                personal: true
                role: "label"
                text: card.service
                visible: text !== ""
                width: parent.width
            }
            KText {
                personal: true
                role: "small"
                soft: true
                text: card.number
                width: parent.width
            }
            KText {
                objectName: "standing-" + card.key
                role: "heading"
                text: card.standing
                width: parent.width
            }
            KText {
                role: "label"
                text: card.nextStep
                visible: text !== ""
                width: parent.width
            }
            KText {
                role: "small"
                soft: true
                text: card.asOf
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
