(* Binomials on all integers: boundary values, absorption, symmetry. *)
From Coq Require Import ZArith Lia.
From ExactParity Require Import Statements.
Open Scope Z_scope.
Lemma binomial_neg n : forall k, k < 0 -> binomial n k = 0.
Proof. induction n; intros k H; simpl. destruct (Z.eqb_spec k 0); lia. rewrite !IHn; lia. Qed.
Lemma binomial_big n : forall k, Z.of_nat n < k -> binomial n k = 0.
Proof. induction n; intros k H; simpl. destruct (Z.eqb_spec k 0); lia. rewrite !IHn; lia. Qed.
Lemma binomial_absorb n : forall k, k * binomial (S n) k = Z.of_nat (S n) * binomial n (k-1).
Proof.
  induction n; intros k. simpl. destruct (Z.eqb_spec (k-1) 0), (Z.eqb_spec k 0); lia.
  change (binomial (S (S n)) k) with (binomial (S n) (k-1) + binomial (S n) k).
  pose proof (IHn k) as A. pose proof (IHn (k-1)) as B.
  change (binomial (S n) (k-1)) with (binomial n (k-1-1) + binomial n (k-1)) in *.
  rewrite !Nat2Z.inj_succ in *. nia.
Qed.
Lemma binomial_absorb_below n k : (Z.of_nat (S n) - k) * binomial (S n) k = Z.of_nat (S n) * binomial n k.
Proof. pose proof (binomial_absorb n k). change (binomial (S n) k) with (binomial n (k-1) + binomial n k) in *. nia.
  Qed.
Lemma binomial_sym n : forall k, binomial n k = binomial n (Z.of_nat n - k).
Proof. induction n; intros k. unfold binomial. destruct (Z.eqb_spec k 0), (Z.eqb_spec (Z.of_nat 0 - k) 0); lia.
  cbn [binomial]. replace (Z.of_nat (S n) - k - 1) with (Z.of_nat n - k) by lia.
  replace (Z.of_nat (S n) - k) with (Z.of_nat n - (k-1)) by lia. rewrite <- (IHn k), <- (IHn (k-1)). lia. Qed.
