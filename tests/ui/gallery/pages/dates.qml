pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    objectName: "page"
    title: "Dates"

    Repeater {
        model: ["birth", "marriage"]

        KDate {
            id: date

            required property string modelData

            label: modelData
            objectName: modelData
            width: parent.width

            onChanged: value => date.value = value
        }
    }
}
