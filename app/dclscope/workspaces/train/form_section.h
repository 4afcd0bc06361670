// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the recipe's form under a heading that folds it away.
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace dclscope {

class FormSection : public QWidget {
    Q_OBJECT

public:
    explicit FormSection(const QString& title, QWidget* parent = nullptr);

    void addRow(QWidget* row);
    bool isOpen() const;
    void setOpen(bool open);
    /// Says beside the title how many fields of it are changed, and whether one of them is wrong.
    void setMarks(int changed, bool wrong);

private:
    QString title_;
    QToolButton* head_;
    QWidget* body_;
    QVBoxLayout* rows_;
};

} // namespace dclscope
