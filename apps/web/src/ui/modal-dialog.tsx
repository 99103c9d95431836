'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface ModalDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A dialog over the page; Escape and a press outside close it. */
export function ModalDialog({ title, isOpen, onOpenChange, children }: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(0_0_0/0.45)] p-3 sm:p-10"
    >
      <Modal className="w-full max-w-2xl rounded-lg border border-line bg-surface shadow-pop">
        <Dialog className="p-5 outline-none sm:p-7">
          <Heading slot="title" className="mb-4 font-serif text-xl font-semibold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
