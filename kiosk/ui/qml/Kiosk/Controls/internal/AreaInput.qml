import QtQuick
import Kiosk.Controls

// Several lines of text; otherwise as LineInput.
TextEdit {
    property int maximumLength: 500
    property string description: ""
    property Item field: null
    property string label: ""
    // What is to be shown; what is typed comes out as `text`.
    property string value: ""
    readonly property bool takesTyping: enabled

    Accessible.description: description
    Accessible.editable: true
    Accessible.name: label
    Accessible.role: Accessible.EditableText
    LayoutMirroring.enabled: false // Qt moves what is written only when the alignment itself changes
    activeFocusOnTab: true
    color: Theme.ink
    font.pixelSize: Theme.body
    horizontalAlignment: Theme.rtl ? TextEdit.AlignRight : TextEdit.AlignLeft
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    selectByMouse: false
    selectedTextColor: Theme.onAction
    selectionColor: Theme.action
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    y: Math.min(0, height - cursorRectangle.y - cursorRectangle.height) // the caret stays in sight

    cursorDelegate: TextCaret {}

    Component.onCompleted: text = value
    onValueChanged: if (text !== value)
        text = value
    onTextChanged: if (length > maximumLength)
        remove(maximumLength, length)
}
