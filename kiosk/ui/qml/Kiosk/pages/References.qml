pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// The numbers of what was handed in, large enough to photograph.
Column {
    id: root

    property string label: references.length > 1 ? qsTr("Request numbers") : qsTr("Request number")
    property list<string> references: []

    spacing: Theme.gap / 2

    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "label"
        text: root.label
        visible: text !== "" && root.references.length > 0
        width: parent.width
    }
    Repeater {
        model: root.references

        KText {
            required property int index
            required property string modelData

            font.pixelSize: root.references.length > 3 ? Theme.title : Theme.number
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: Theme.heading
            objectName: "reference-" + index
            role: "number"
            text: modelData
            width: root.width
            wrapMode: Text.NoWrap
        }
    }
}
