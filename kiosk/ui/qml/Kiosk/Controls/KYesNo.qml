import QtQuick
import Kiosk.Controls

// Yes or no, side by side. `value` is "", "yes" or "no".
KChoice {
    property alias value: root.current

    id: root

    columns: 2
    options: [
        {
            "value": "yes",
            "label": qsTr("Yes")
        },
        {
            "value": "no",
            "label": qsTr("No")
        }
    ]
}
