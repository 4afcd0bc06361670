// SPDX-License-Identifier: GPL-3.0-or-later
// A button whose words break into lines where there is little room: a label on a button that it fills.
#pragma once

#include <QIcon>
#include <QPushButton>

class QLabel;

namespace dclscope {

class WrappingButton : public QPushButton {
public:
    explicit WrappingButton(const QString& words, const QIcon& picture = {}, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    /// As high as a line, in the theme's colour.
    void showPicture();

    QIcon icon_;
    QLabel* picture_ = nullptr; ///< null: none
};

} // namespace dclscope
